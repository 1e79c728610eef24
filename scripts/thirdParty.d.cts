interface ThirdPartyPackage {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly texts: readonly string[];
}
export declare const packagesOf: (files: readonly string[]) => readonly ThirdPartyPackage[];
export declare const refusedIn: (packages: readonly ThirdPartyPackage[]) => readonly string[];
export declare const noticesOf: (packages: readonly ThirdPartyPackage[]) => string;
export declare const sbomOf: (packages: readonly ThirdPartyPackage[]) => {
  readonly components: readonly { readonly name: string; readonly purl: string }[];
};
