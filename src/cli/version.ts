// Written by `npm run build` from package.json, so that --version reads no file.
declare const PIP_PLAN_VERSION: string | undefined;

/** The version of the package; `0.0.0-source` where it runs unbuilt. */
export const version: string = typeof PIP_PLAN_VERSION === 'string' ? PIP_PLAN_VERSION : '0.0.0-source';
