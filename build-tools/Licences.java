import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

// Lists the licences of everything that is shipped, from the bill of materials, and refuses one that nobody has agreed to.
// java -cp JACKSON build-tools/Licences.java app/target/bom.json app/target/LICENCES.txt

/** Identifiers of SPDX, and what some projects write instead of them. */
final Set<String> AGREED =
    Set.of(
        "Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "EPL-1.0", "EPL-2.0", "BSD-1-Clause", "CC0-1.0",
        "LGPL-2.1-only", "LGPL-2.1-or-later", "GPL-2.0-with-classpath-exception", "0BSD", "MIT-0", "UPL-1.0",
        "Go License", "EDL 1.0", "Eclipse Distribution License - v 1.0");

void main(String[] arguments) throws IOException {
  JsonNode components = new ObjectMapper().readTree(Path.of(arguments[0]).toFile()).path("components");
  var lines = new TreeSet<String>();
  var refused = new TreeSet<String>();
  for (JsonNode component : components) {
    String name = component.path("group").asText() + ":" + component.path("name").asText();
    List<String> licences = licences(component);
    lines.add("%s %s: %s".formatted(name, component.path("version").asText(), String.join(" or ", licences)));
    // Where one may choose, one that is agreed to is enough.
    if (licences.stream().noneMatch(AGREED::contains)) {
      refused.add(name + ": " + licences);
    }
  }
  Files.write(Path.of(arguments[1]), lines);
  IO.println(lines.size() + " components, licences in " + arguments[1]);
  if (lines.isEmpty() || !refused.isEmpty()) {
    IO.println("no licence that is agreed to: " + refused);
    System.exit(1);
  }
}

List<String> licences(JsonNode component) {
  var found = new ArrayList<String>();
  for (JsonNode choice : component.path("licenses")) {
    JsonNode licence = choice.path("license");
    found.add(
        choice.has("expression")
            ? choice.path("expression").asText()
            : licence.path("id").asText(licence.path("name").asText()));
  }
  return found;
}
