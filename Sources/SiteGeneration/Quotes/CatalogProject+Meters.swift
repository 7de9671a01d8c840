public import Catalog
public import Diagnostics
import ReportBuilding

extension CatalogProject {
    /// An error about the first count of a usage whose meter the catalog does not know; nil where it
    /// knows all.
    ///
    /// - Parameters:
    ///   - usage: The usage.
    ///   - option: The option that names the meter, for the place.
    /// - Returns: The error, with the nearest meter by which the offering is sold.
    public func unknownMeter(of usage: Usage, from option: String) -> Diagnostic? {
        let catalog = context.catalog
        let known = catalog.vocabulary.meters
        guard let unknown = usage.counts.map(\.meter).first(where: { known[$0] == nil }) else {
            return nil
        }
        let sold = catalog.offering(named: usage.model)
            .map { catalog.skus(of: $0.offering).map(\.meter.text) }
        let names = Set(sold ?? known.keys.map(\.text)).sorted()
        let place = SourceRange.commandLine(option, unknown.text)
        return .unknownName(unknown.text, of: "meter", at: place, among: names)
    }
}
