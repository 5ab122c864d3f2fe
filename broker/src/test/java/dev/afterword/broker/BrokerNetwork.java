package dev.afterword.broker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A network namespace for each of some nodes, joined by a bridge on which this machine is a
 * neighbour. Needs root on Linux and the program {@code ip}; who is cut off hears nothing, not even
 * a refusal.
 */
final class BrokerNetwork {
  /** Of connections that can be cut. */
  private static final String MARK = "77";

  private static final String BRIDGE = "afterword-br";
  private static final String SUBNET = "10.231.77.0/24";
  private static final String ADDRESS = "10.231.77.";
  private static final int HOST = 1;
  private static final int FIRST_NODE = 10;

  private final int nodes;

  private BrokerNetwork(int nodes) {
    this.nodes = nodes;
  }

  /** Whether this machine lets us make networks. */
  static boolean isPossible() throws InterruptedException {
    boolean made = SystemCall.succeeds("ip", "netns", "add", "afterword-probe");
    return made && SystemCall.succeeds("ip", "netns", "delete", "afterword-probe");
  }

  static BrokerNetwork open(int nodes) throws IOException, InterruptedException {
    var network = new BrokerNetwork(nodes);
    network.remove();
    SystemCall.run("ip", "link", "add", BRIDGE, "type", "bridge");
    SystemCall.run("ip", "address", "add", ADDRESS + HOST + "/24", "dev", BRIDGE);
    SystemCall.run("ip", "link", "set", BRIDGE, "up");
    // Where bridges are filtered, as a Docker arranges it, neighbours would not hear each other.
    SystemCall.run("iptables", "-I", "FORWARD", "-i", BRIDGE, "-o", BRIDGE, "-j", "ACCEPT");
    SystemCall.run(marking("-I"));
    for (int node = 1; node <= nodes; node++) {
      network.join(node);
    }
    return network;
  }

  private void join(int node) throws IOException, InterruptedException {
    SystemCall.run("ip", "netns", "add", namespace(node));
    String inside = "inside-" + node;
    SystemCall.run("ip", "link", "add", link(node), "type", "veth", "peer", "name", inside);
    SystemCall.run("ip", "link", "set", inside, "netns", namespace(node));
    SystemCall.run("ip", "link", "set", link(node), "master", BRIDGE, "up");
    within(node, "ip", "address", "add", address(node) + "/24", "dev", inside);
    within(node, "ip", "link", "set", inside, "up");
    within(node, "ip", "link", "set", "lo", "up");
  }

  private static void within(int node, String... line) throws IOException, InterruptedException {
    var whole = new ArrayList<>(List.of("ip", "netns", "exec", namespace(node)));
    whole.addAll(List.of(line));
    SystemCall.run(whole.toArray(String[]::new));
  }

  static String namespace(int node) {
    return "afterword-" + node;
  }

  private static String link(int node) {
    return "afterword-l" + node;
  }

  static String address(int node) {
    return ADDRESS + (FIRST_NODE + node);
  }

  /** From now on this node hears nobody, and nobody hears it. */
  void cut(int node) throws IOException, InterruptedException {
    SystemCall.run("ip", "link", "set", link(node), "down");
  }

  void mend(int node) throws IOException, InterruptedException {
    SystemCall.run("ip", "link", "set", link(node), "up");
  }

  /** From now on what processes of a group of users send to any node is lost. */
  void cutGroup() throws IOException, InterruptedException {
    SystemCall.run(dropping("-I"));
  }

  void mendGroup() throws IOException, InterruptedException {
    SystemCall.run(dropping("-D"));
  }

  /** Everybody hears everybody, whatever was cut. */
  void mendAll() throws IOException, InterruptedException {
    String[] line = dropping("-D");
    boolean wasThere = true;
    while (wasThere) {
      wasThere = SystemCall.succeeds(line);
    }
    for (int node = 1; node <= nodes; node++) {
      mend(node);
    }
  }

  /**
   * A connection is known by its mark, not by who sends: what waits in a socket is still sent after
   * its process has closed it, when it belongs to nobody. A heartbeat of before the cut would
   * arrive ten seconds after it.
   */
  private static String[] dropping(String change) {
    return words("iptables", change, "OUTPUT", "-m", "connmark", "--mark", MARK, "-j", "DROP");
  }

  private static String[] marking(String change) {
    String owner = Integer.toString(BrokerProcesses.CUT_GROUP);
    return words(
        "iptables",
        "-t",
        "mangle",
        change,
        "OUTPUT",
        "-d",
        SUBNET,
        "-m",
        "owner",
        "--gid-owner",
        owner,
        "-j",
        "CONNMARK",
        "--set-mark",
        MARK);
  }

  private static String[] words(String... line) {
    return line;
  }

  /** Takes away what was made, and what a run that was killed has left. */
  void remove() throws InterruptedException {
    var lines = new ArrayList<List<String>>();
    lines.add(List.of("iptables", "-D", "FORWARD", "-i", BRIDGE, "-o", BRIDGE, "-j", "ACCEPT"));
    lines.add(List.of(dropping("-D")));
    lines.add(List.of(marking("-D")));
    for (int node = 1; node <= nodes; node++) {
      lines.add(List.of("ip", "link", "delete", link(node)));
      lines.add(List.of("ip", "netns", "delete", namespace(node)));
    }
    lines.add(List.of("ip", "link", "delete", BRIDGE));
    SystemCall.runAll(lines);
  }
}
