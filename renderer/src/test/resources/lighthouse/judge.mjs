// judge.mjs MODULES CHROMIUM PROFILE ADDRESS...: what Lighthouse finds, one line of JSON for each address.
const [modules, chromePath, userDataDir, ...addresses] = process.argv.slice(2);
const lighthouse = (await import(`${modules}/lighthouse/core/index.js`)).default;
const { launch } = await import(`${modules}/chrome-launcher/dist/index.js`);
const chrome = await launch({
  chromePath,
  userDataDir,
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
try {
  for (const address of addresses) {
    // Times vary with the machine: nothing is slowed down, and no time is judged.
    const { lhr } = await lighthouse(address, {
      port: chrome.port,
      logLevel: "silent",
      output: "json",
      throttlingMethod: "provided",
      disableFullPageScreenshot: true,
      // Static pages are quiet as soon as they are there.
      pauseAfterFcpMs: 0,
      pauseAfterLoadMs: 0,
      networkQuietThresholdMs: 300,
      cpuQuietThresholdMs: 300,
      skipAboutBlank: true,
      skipAudits: ["bf-cache", "screenshot-thumbnails", "final-screenshot"],
      onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
    });
    const failed = {};
    for (const category of ["accessibility", "best-practices", "seo"]) {
      failed[category] = lhr.categories[category].auditRefs
        .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
        .map(({ id }) => `${id}: ${JSON.stringify(lhr.audits[id].details?.items ?? lhr.audits[id].displayValue ?? "").slice(0, 500)}`);
      if (lhr.categories[category].score === null) {
        failed[category].push("no score");
      }
    }
    const requests = lhr.audits["network-requests"].details.items;
    console.log(JSON.stringify({
      address,
      failed,
      shift: lhr.audits["cumulative-layout-shift"].numericValue,
      bytes: lhr.audits["total-byte-weight"].numericValue,
      blocking: requests.filter(({ resourceType }) => resourceType === "Stylesheet").length,
      // The icons of players are data of the browser itself.
      hosts: [...new Set(requests.map(({ url }) => new URL(url)).filter(({ protocol }) => protocol !== "data:").map(({ host }) => host))],
      slow: lhr.runtimeError?.message ?? "",
    }));
  }
} finally {
  chrome.kill();
}
