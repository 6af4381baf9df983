/**
 * Where the built add-in is served from. Sources name the development address; a production build rewrites it to the
 * address in the environment variable KAM_ADDRESS: https, a folder (a slash is added at its end where missing).
 */
const DEVELOPMENT_ADDRESS = "https://localhost:3000/";
const PLACEHOLDER_ADDRESS = "https://kam.example/"; // a name reserved for examples: nobody's server (RFC 2606)

/**
 * The address of a production build, from the setting.
 *
 * @example addressFrom("https://office.acme.com/kam") //=> "https://office.acme.com/kam/"
 */
function addressFrom(setting) {
  if (!setting) return PLACEHOLDER_ADDRESS;
  let url;
  try {
    url = new URL(setting);
  } catch {
    throw new Error(
      `KAM_ADDRESS must be an address such as ${PLACEHOLDER_ADDRESS}, not "${setting}".`
    );
  }
  if (url.protocol !== "https:" || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new Error(
      `KAM_ADDRESS must be a plain https address such as ${PLACEHOLDER_ADDRESS}, not "${setting}".`
    );
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/**
 * A text with every occurrence of the development address replaced.
 *
 * @example rewrite("https://localhost:3000/help.html", "https://kam.example/") //=> "https://kam.example/help.html"
 */
function rewrite(text, address) {
  return String(text).replaceAll(DEVELOPMENT_ADDRESS, () => address);
}

exports.developmentAddress = DEVELOPMENT_ADDRESS;
exports.productionAddress = addressFrom(process.env.KAM_ADDRESS);
exports.addressFrom = addressFrom;
exports.rewrite = rewrite;
