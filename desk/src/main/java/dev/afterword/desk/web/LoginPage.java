package dev.afterword.desk.web;

import dev.afterword.desk.access.Door;
import dev.afterword.desk.html.Element;
import java.util.List;
import java.util.Optional;

/** Asks for the key. */
final class LoginPage {
  private LoginPage() {}

  static String html(String base, String visit, Optional<String> refusal) {
    Element form =
        Element.of("form")
            .with("method", "post")
            .with("action", base + "/desk/login")
            .with("class", "card login")
            .add(Fields.hidden(Door.TOKEN, visit))
            .add(
                Element.of("label")
                    .add(Element.of("span", "Key"))
                    .add(
                        Element.of("input")
                            .with("type", "password")
                            .with("name", "key")
                            .with("required")
                            .with("autofocus")
                            .with("autocomplete", "current-password")))
            .add(Fields.text("Your name, for the record", "who", "operator"))
            .add(Fields.button("Enter").with("class", "go"));
    Element main =
        Element.of("main")
            .with("id", "main")
            .with("class", "door")
            .add(Element.of("h1", "Afterword"))
            .add(Tables.lead("The operators' desk: enter with your key."))
            .add(
                refusal.map(
                    text -> Element.of("p", text).with("class", "notice").with("role", "alert")))
            .add(form)
            .add(
                Element.of(
                        "p",
                        "The key was printed when Afterword first started here, and lies in"
                            + " desk.key of the data folder.")
                    .with("class", "quiet"));
    return Frame.document(base, "Enter", List.of(main)).document();
  }
}
