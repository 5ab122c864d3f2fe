package dev.afterword.syndicator.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What a call that brought no answer tells: whether anything of it may have left this machine. */
public final class Failure {
  private Failure() {}

  /** The order matters: a connect time-out is also an HTTP time-out, which means "sent". */
  public static Exchange of(Throwable failure) {
    return switch (failure) {
      case HttpConnectTimeoutException _ -> new Exchange.NotSent("no connection in time");
      case SocketTimeoutException slow when isConnecting(slow) ->
          new Exchange.NotSent("no connection in time");
      case ConnectException _, UnknownHostException _, NoRouteToHostException _ ->
          new Exchange.NotSent("connection refused");
      case SSLHandshakeException _, SSLPeerUnverifiedException _ ->
          new Exchange.NotSent("no secure connection: the certificate or protocol does not fit");
      case TimeoutException _, SocketTimeoutException _ -> new Exchange.Lost("no answer in time");
      case InterruptedException _ -> new Exchange.Lost("stopped while waiting for the answer");
      case IOException _ -> new Exchange.Lost("connection lost before the answer");
      default -> new Exchange.Lost("no answer (" + failure.getClass().getSimpleName() + ")");
    };
  }

  private static boolean isConnecting(SocketTimeoutException slow) {
    return ("" + slow.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
  }
}
