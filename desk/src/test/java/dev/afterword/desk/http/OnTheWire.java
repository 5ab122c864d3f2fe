package dev.afterword.desk.http;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A running face with a small site. */
abstract class OnTheWire {
  @TempDir Path folder;

  Path site = Path.of("");
  HttpFace face;
  Wire wire;

  @BeforeEach
  void start() throws Exception {
    site = Files.createDirectories(folder.resolve("site"));
    Wire.write(site, "index.html", "front");
    Wire.write(site, "zh/index.html", "首页");
    Wire.write(site, "digits.txt", "0123456789");
    Wire.write(folder, "secret.txt", "not for you");
    face = HttpFace.start(HttpFaceConfig.loopback(0, site, Ready::new));
    wire = new Wire(face.url());
  }

  @AfterEach
  void stop() {
    wire.close();
    face.close();
  }
}
