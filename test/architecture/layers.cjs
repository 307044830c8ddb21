// For each folder of src: the folders (through their index.ts) and packages it may import. Read by ESLint and dependency-cruiser.
module.exports = {
  domain: { folders: [], packages: ["decimal.js"] }, // decimal.js in money.ts only
  matching: { folders: ["domain"], packages: [] },
  payments: { folders: ["domain", "matching"], packages: [] },
  proof: { folders: ["domain", "session"], packages: [] },
  session: { folders: ["domain", "matching", "payments"], packages: [] }, // matching, payments: types only
  closing: { folders: ["domain", "proof", "session"], packages: [] },
  statements: { folders: ["domain", "sheets"], packages: ["fflate", "saxes", "@noble/hashes"] },
  sheets: { folders: ["domain", "proof", "session"], packages: [] },
  posting: { folders: ["domain", "proof", "session"], packages: [] },
  worker: { folders: ["domain", "matching", "payments", "statements", "proof", "sheets"], packages: [] }, // sheets: types only
  excel: { folders: ["domain", "session", "sheets", "posting"], packages: [] },
  pane: {
    folders: ["domain", "matching", "payments", "proof", "session", "statements", "sheets", "posting", "closing", "worker", "excel"],
    packages: ["react", "react-dom", "@fluentui/*", "@tanstack/react-virtual"],
  },
  workbench: {
    folders: ["domain", "matching", "payments", "proof", "session", "statements", "sheets", "posting", "closing", "worker", "excel", "pane"],
    packages: ["*"],
  },
};
