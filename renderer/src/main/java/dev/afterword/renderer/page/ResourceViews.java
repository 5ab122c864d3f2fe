package dev.afterword.renderer.page;

import dev.afterword.contract.Resource;
import dev.afterword.renderer.address.Reference;
import dev.afterword.renderer.page.model.ResourceView;
import java.util.List;

/** Shows slides and the like. */
record ResourceViews(Reference reference, Words words) {
  List<ResourceView> of(List<Resource> resources) {
    return resources.stream()
        .flatMap(
            resource -> reference.link(resource.url()).map(url -> view(resource, url)).stream())
        .toList();
  }

  private ResourceView view(Resource resource, String url) {
    String kind = words.word(resource.kind().wireName());
    String label = resource.label().strip();
    boolean saysNothing = label.isEmpty() || label.equalsIgnoreCase(kind);
    return new ResourceView(saysNothing ? kind : label, url, resource.accessCode().orElse(""));
  }
}
