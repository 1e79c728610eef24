// Builds what the end-to-end tests open, once for the whole run.
export default async function build() {}
