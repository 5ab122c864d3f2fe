package dev.afterword.app.wiring;

import dev.afterword.app.config.Desk;
import dev.afterword.desk.http.Health;
import dev.afterword.desk.http.HttpFace;
import dev.afterword.desk.http.HttpFaceConfig;
import dev.afterword.desk.http.PortTakenException;
import dev.afterword.desk.http.Route;
import dev.afterword.desk.tls.CertificateFiles;
import java.io.IOException;
import java.util.List;

/** Opens the HTTP face of a process, or tells what is in the way. */
public final class Face {
  private Face() {}

  /**
   * Begins to answer.
   *
   * @throws CommandException if the address cannot be listened on
   */
  public static HttpFace open(DataFolder data, Binding binding, Health health, List<Route> routes) {
    return start(
        new HttpFaceConfig(binding.address(), binding.port(), data.site(), health, routes));
  }

  /**
   * Begins to answer, under the certificate of the configuration if there is one.
   *
   * @throws CommandException if the address cannot be listened on, or the certificate not be used
   */
  static HttpFace open(
      DataFolder data, Binding binding, Desk desk, Health health, List<Route> routes) {
    return open(
        desk, new HttpFaceConfig(binding.address(), binding.port(), data.site(), health, routes));
  }

  /** Likewise, with pages that show what their author changes. */
  static HttpFace preview(
      DataFolder data, Binding binding, Desk desk, Health health, List<Route> routes) {
    var plain = new HttpFaceConfig(binding.address(), binding.port(), data.site(), health, routes);
    return open(desk, plain.reloading());
  }

  private static HttpFace open(Desk desk, HttpFaceConfig plain) {
    return start(desk.certificate().map(files -> secured(plain, files)).orElse(plain));
  }

  private static HttpFaceConfig secured(HttpFaceConfig plain, CertificateFiles files) {
    try {
      return plain.secured(files.context());
    } catch (IOException unusable) {
      throw CommandException.usage("desk.certificate: " + unusable.getMessage());
    }
  }

  private static HttpFace start(HttpFaceConfig config) {
    try {
      return HttpFace.start(config);
    } catch (PortTakenException taken) {
      throw CommandException.failed(String.valueOf(taken.getMessage()));
    } catch (IOException refused) {
      throw CommandException.failed("the site cannot be served: " + refused.getMessage());
    }
  }
}
