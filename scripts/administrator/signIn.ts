import { PublicClientApplication, type AccountInfo, type Configuration } from "@azure/msal-node";
import type { Person } from "../../src/domain/people/person";
import type { PersonId } from "../../src/domain/shared/ids";
import { err, ok } from "../../src/domain/shared/result";
import type { TokenSource } from "../../src/graph/transport/transport";

/** An administrator who is signed in. Tokens stay in memory; MSAL renews them, so a long run needs no second sign-in. */
export interface SignedIn {
  readonly administrator: Person;
  readonly tokens: Pick<TokenSource, "token">;
}

export interface DeviceSignIn {
  readonly authority: string;
  /** Another public client than Microsoft's own, where an organisation wants one. */
  readonly clientId?: string | undefined;
  /** What the command does with this sign-in, and no more. */
  readonly scopes: readonly string[];
  /** Shows the administrator where to enter which code. */
  readonly tell: (message: string) => void;
  /** For tests. */
  readonly system?: NonNullable<Configuration["system"]>;
}

/**
 * "Microsoft Graph Command Line Tools", Microsoft's own public client for administrators, which Connect-MgGraph uses. It
 * is asked for what our app must never have.
 */
const COMMAND_LINE_TOOLS = "14d82eec-204b-4c2f-b7e8-296a70dab67e";

/** Signs in with a code that is entered in a browser on any device. Throws a sentence when that does not work. */
export const signInByDevice = async (how: DeviceSignIn): Promise<SignedIn> => {
  const { authority, clientId = COMMAND_LINE_TOOLS, tell, system } = how;
  const client = new PublicClientApplication({ auth: { clientId, authority }, ...(system && { system }) });
  const scopes = [...how.scopes];
  const signedIn = await client
    .acquireTokenByDeviceCode({ scopes, deviceCodeCallback: ({ message }) => tell(message) })
    .catch((problem: unknown) => {
      throw new Error(`You could not be signed in: ${codeOf(problem)}`);
    });
  const account = signedIn?.account;
  const administrator = account && personOf(account);
  if (!administrator) throw new Error("Microsoft's answer to the sign-in names nobody. Run the command again.");
  return {
    administrator,
    tokens: {
      token: () =>
        client.acquireTokenSilent({ scopes, account }).then(
          ({ accessToken }) => ok(accessToken),
          () => err({ type: "SignInNeeded" as const }),
        ),
    },
  };
};

const personOf = ({ localAccountId, name, username }: AccountInfo): Person | undefined => {
  if (!localAccountId || !username) return undefined;
  return { id: localAccountId as PersonId, name: name ?? username, address: username };
};

/** Microsoft's own code, such as AADSTS65001. Its message may hold names and addresses. */
const codeOf = (problem: unknown): string =>
  /AADSTS\d+/.exec(String(problem))?.[0] ??
  (problem instanceof Error && "errorCode" in problem ? String(problem.errorCode) : "the connection failed");
