import ReportModel
import SiteOutput

/// Where the links of a page lead.
struct PageLinks {
    /// Where the page stands in the site.
    let route: Route

    /// Whether the page is sent on its own, where there is no other page that a link could lead to.
    var isAlone = false

    /// The address of a target; nil for one that a page must not carry or cannot reach.
    func address(of target: LinkTarget) -> String? {
        switch target {
        case .page(let path, let anchor):
            guard isAlone else { return route.link(to: Route(path), fragment: anchor) }
            return Route(path) == route ? anchor.map { "#" + $0 } : nil
        case .anchor(let anchor): return "#" + anchor
        case .external: return target.webAddress
        }
    }
}
