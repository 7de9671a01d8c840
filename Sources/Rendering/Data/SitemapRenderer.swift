public import ReportModel
import SiteOutput

/// Writes the addresses of pages by the protocol of sitemaps.org.
public enum SitemapRenderer {
    /// The addresses of all pages of a site that is published at an address with a slash at its end.
    public static func render(_ pages: [PageLink], at address: String) -> String {
        let entries = pages.map { page in
            let link = address + Route.root.link(to: Route(page.path))
            return "<url><loc>\(link.escapedHTML)</loc></url>"
        }
        let lines =
            [
                #"<?xml version="1.0" encoding="utf-8"?>"#,
                #"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">"#,
            ] + entries + ["</urlset>"]
        return lines.map { $0 + "\n" }.joined()
    }
}
