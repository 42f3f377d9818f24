/** Node's crypto, loaded when something is hashed: most calls hash nothing, and it takes its time. */
export const crypto = () => process.getBuiltinModule('node:crypto');

/** Node's processes, loaded when one is started. */
export const processes = () => process.getBuiltinModule('node:child_process');
