import Catalog
import Quantities

extension RegionalChange {
    /// What stands above such changes.
    static let title = "What changes for regions that no line names"

    private static let namedAtMost = 12

    /// The change for a terminal.
    ///
    /// - Parameter details: Whether all of its regions are named.
    /// - Returns: Two lines.
    func text(details: Bool) -> String {
        let shown = details ? regions[...] : regions.prefix(Self.namedAtMost)
        let rest = regions.count - shown.count
        let names =
            shown.map(\.text).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
        let now = after.map(Self.text(of:)) ?? "no price, for the model's prices differ by region"
        return "  \(key): \(Self.text(of: before)) -> \(now)\n    in \(names)\n"
    }

    private static func text(of price: UnitPrice) -> String {
        "\(price.amountText) per \(price.per) \(price.unit)"
    }
}
