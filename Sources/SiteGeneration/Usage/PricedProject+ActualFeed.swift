import Actuals
import Quantities
import Rendering
import ReportBuilding
import ReportModel
import SourceLoading

extension PricedProject {
    /// The feed of the months of which there is usage; nil without any.
    var actualFeed: String? {
        guard let months = actuals?.months, !months.isEmpty else { return nil }
        let feed = try? MonthFeed(months, in: context, siteTitle: source.settings.title).feed()
        return feed.map {
            AtomRenderer.render($0, at: source.settings.address, in: context.exchange.currency)
        }
    }
}
