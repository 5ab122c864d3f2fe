package dev.afterword.app.wiring;

import dev.afterword.desk.http.Health;
import dev.afterword.desk.http.HttpFace;
import dev.afterword.desk.http.HttpFaceConfig;
import dev.afterword.desk.http.PortTakenException;
import dev.afterword.desk.http.Route;
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
    try {
      return HttpFace.start(
          new HttpFaceConfig(binding.address(), binding.port(), data.site(), health, routes));
    } catch (PortTakenException taken) {
      throw CommandException.failed(String.valueOf(taken.getMessage()));
    } catch (IOException refused) {
      throw CommandException.failed("the site cannot be served: " + refused.getMessage());
    }
  }
}
