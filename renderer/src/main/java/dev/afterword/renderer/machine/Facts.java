package dev.afterword.renderer.machine;

import dev.afterword.contract.Asset;
import dev.afterword.contract.ImageReference;
import dev.afterword.contract.Recap;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.card.CardImage;
import dev.afterword.renderer.data.PageFacts;
import dev.afterword.renderer.data.PageFacts.Crumb;
import dev.afterword.renderer.data.PageFacts.ShareImage;
import dev.afterword.renderer.site.Output;
import dev.afterword.renderer.site.Picture;
import dev.afterword.renderer.site.SiteAddresses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other programs may know about the page of a recap. */
public final class Facts {
  private Facts() {}

  /** The facts, with the picture drawn for the recap if it has none of its own. */
  public static PageFacts of(
      SiteSettings settings, SitePath page, Recap recap, List<Output.Neighbour> translations) {
    Map<String, SitePath> versions = new HashMap<>();
    translations.forEach(other -> versions.putIfAbsent(other.language(), other.path()));
    String front = settings.absolute(SiteAddresses.front(recap.language()));
    return new PageFacts(
        settings,
        page,
        recap,
        image(settings, page, recap),
        versions,
        List.of(new Crumb(settings.title(), front)));
  }

  private static Optional<ShareImage> image(SiteSettings settings, SitePath page, Recap recap) {
    Optional<String> type = recap.cover().flatMap(ImageReference::asset).map(Asset::mediaType);
    return recap
        .cover()
        .flatMap(cover -> Picture.of(cover, page))
        .map(picture -> new ShareImage(picture.absolute(settings), type, 0, 0))
        .or(() -> drawn(settings, page));
  }

  private static Optional<ShareImage> drawn(SiteSettings settings, SitePath page) {
    String url = settings.absolute(MachineAddresses.card(page));
    return settings.appearance().cards()
        ? Optional.of(
            new ShareImage(
                url, Optional.of(CardImage.MEDIA_TYPE), CardImage.WIDTH, CardImage.HEIGHT))
        : Optional.empty();
  }
}
