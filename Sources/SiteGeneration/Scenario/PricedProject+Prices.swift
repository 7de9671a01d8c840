import Pricing
import Quantities
import ReportBuilding
import ReportModel
import Scenarios
import SourceLoading

extension PricedProject {
    /// Whether there is a page of prices.
    var hasPrices: Bool { !prices.lists.isEmpty }

    /// The pages of the price lists: the one that no other follows at `prices`, or an index of those
    /// there, and every other below it.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    func pricePages() throws(ArithmeticFailure) -> [Page] {
        let context = context.made(from: state.digests.prices)
        let current = prices.current
        let index = current.count > 1 ? PageLink(title: "Price lists", path: "prices") : nil
        func path(_ list: PriceList) -> String {
            index == nil && list.id == current.first?.list.id ? "prices" : "prices/\(list.id)"
        }
        var pages: [Page] = []
        if index != nil {
            pages.append(PriceListIndexPage(current.map { (path($0.list), $0) }, in: context).page)
        }
        let top = current.count == 1 ? current.first : nil
        let others = prices.lists.filter { $0.list.id != top?.list.id }
        for priced in [top].compactMap(\.self) + others {
            let above =
                index
                ?? top.flatMap {
                    $0.list.id == priced.list.id
                        ? nil : PageLink(title: $0.list.title, path: "prices")
                }
            let page = PriceListPage(
                priced,
                since: try prices.changes(of: priced.list),
                at: path(priced.list),
                below: above,
                in: context
            )
            pages.append(page.page)
        }
        return pages
    }
}
