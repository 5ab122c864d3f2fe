package dev.afterword.syndicator.channel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Receipt;
import java.time.InstantSource;

/** What channels do alike that speak to one server, and know a post by its id. */
public abstract class ServiceChannel extends WebChannel {
  private static final String ID = "id";

  private final WebService service;

  /** With the server, and the clock by which its answers are dated. */
  protected ServiceChannel(WebService service, InstantSource clock) {
    super(clock);
    this.service = service;
  }

  /** The server. */
  protected final WebService service() {
    return service;
  }

  /** By the id alone, unless a platform needs more. */
  @Override
  public JsonNode deletion(Receipt posted) {
    return object().put(ID, posted.id());
  }

  /** The id of the post that a request changes or removes. */
  protected static String id(Intent intent) {
    return intent.request().path(ID).asText();
  }

  @Override
  public void close() {
    service.close();
  }
}
