// A PDS and the directory it needs, for one test: everything in the folder named by PDS_FOLDER.
const { PlcServer, Database } = require("@did-plc/server");
const { PDS, envToCfg, envToSecrets } = require("@atproto/pds");
const { randomBytes } = require("node:crypto");
const { mkdirSync } = require("node:fs");
const { join } = require("node:path");

const folder = process.env.PDS_FOLDER;
const port = Number(process.env.PDS_PORT);
const directoryPort = Number(process.env.PLC_PORT);
const secret = () => randomBytes(32).toString("hex");

async function main() {
  mkdirSync(join(folder, "blobs"), { recursive: true });
  await PlcServer.create({ db: Database.mock(), port: directoryPort }).start();
  const environment = {
    port,
    hostname: "localhost",
    devMode: true,
    inviteRequired: false,
    dataDirectory: folder,
    blobstoreDiskLocation: join(folder, "blobs"),
    didPlcUrl: `http://localhost:${directoryPort}`,
    serviceHandleDomains: [".test"],
    plcRotationKeyK256PrivateKeyHex: secret(),
    jwtSecret: secret(),
    dpopSecret: secret(),
    adminPassword: secret(),
    rateLimitsEnabled: true,
    enableDidDocWithSession: true,
    disableSsrfProtection: true,
  };
  const pds = await PDS.create(envToCfg(environment), envToSecrets(environment));
  await pds.start();
  console.log("ready");
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
