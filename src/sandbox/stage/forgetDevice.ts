/** Removes what the frames kept in this browser. They have to be off the page: an open database cannot be removed. */
export const forgetDevice = async (): Promise<void> => {
  sessionStorage.clear();
  localStorage.clear();
  const databases = await indexedDB.databases();
  await Promise.all(databases.flatMap(({ name }) => (name ? [removeDatabase(name)] : [])));
};

const removeDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const removal = indexedDB.deleteDatabase(name);
    removal.addEventListener("success", () => resolve());
    removal.addEventListener("error", () => reject(removal.error ?? new Error(`${name} could not be removed.`)));
  });
