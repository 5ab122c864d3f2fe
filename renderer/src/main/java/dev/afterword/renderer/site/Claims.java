package dev.afterword.renderer.site;

import dev.afterword.renderer.address.SitePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who wants which path. Of two that want the same, the stronger kind of file has it; what happened
 * first never matters.
 */
final class Claims {
  private static final Comparator<Claim> STRONGEST =
      Comparator.comparing(Claim::strength)
          .thenComparing(claim -> claim.scope().order())
          .thenComparing(claim -> claim.output().getClass().getName());

  private final Map<Scope, List<SitePath>> scopes = new HashMap<>();
  private final Map<SitePath, List<Claim>> paths = new HashMap<>();
  private final Set<SitePath> touched = new LinkedHashSet<>();

  private record Claim(Scope scope, Output output) {
    Output.Strength strength() {
      return output.strength();
    }
  }

  /** What a scope wants now, instead of what it wanted. */
  void replace(Scope scope, List<? extends Output> outputs) {
    List<SitePath> before = scopes.getOrDefault(scope, List.of());
    for (SitePath path : before) {
      List<Claim> claims = paths.getOrDefault(path, new ArrayList<>());
      claims.removeIf(claim -> claim.scope().equals(scope));
      if (claims.isEmpty()) {
        paths.remove(path);
      }
    }
    touched.addAll(before);
    var now = new ArrayList<SitePath>();
    for (Output output : outputs) {
      List<Claim> claims = paths.computeIfAbsent(output.path(), _ -> new ArrayList<>(1));
      claims.add(new Claim(scope, output));
      claims.sort(STRONGEST);
      now.add(output.path());
    }
    touched.addAll(now);
    if (now.isEmpty()) {
      scopes.remove(scope);
    } else {
      scopes.put(scope, List.copyOf(now));
    }
  }

  /** The file that lies at a path. */
  Optional<Output> find(SitePath path) {
    return Optional.ofNullable(paths.get(path)).map(claims -> claims.getFirst().output());
  }

  /** Every path that anybody wants. */
  Set<SitePath> paths() {
    return Set.copyOf(paths.keySet());
  }

  /** Paths at which another file may lie since this was asked last. */
  Set<SitePath> takeTouched() {
    var taken = new LinkedHashSet<>(touched);
    touched.clear();
    return taken;
  }
}
