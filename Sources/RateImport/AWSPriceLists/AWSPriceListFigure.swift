import Catalog
import Quantities

/// Makes the price of a rate from a published figure.
enum AWSPriceListFigure {
    /// The price of a number of a meter's units.
    ///
    /// - Parameters:
    ///   - text: The figure with its digits; the noughts with which the price list fills ten
    ///     decimals are left out, down to two decimals.
    ///   - per: How many units it buys, above 0.
    ///   - meter: What is counted.
    /// - Returns: The price, in the spelling of the meter's unit.
    /// - Throws: ``AWSPriceListRefusal`` for a figure that is not a plain decimal.
    static func price(
        _ text: String,
        per: Int,
        of meter: Meter
    ) throws(AWSPriceListRefusal) -> UnitPrice {
        do {
            return try UnitPrice(
                parsing: withoutFilling(text),
                per: Quantity(per),
                unit: per == 1 ? meter.unit : meter.units
            )
        } catch {
            throw AWSPriceListRefusal("the price is not a plain decimal")
        }
    }

    private static func withoutFilling(_ text: String) -> String {
        guard let point = text.firstIndex(of: ".") else { return text }
        var digits = text[text.index(after: point)...]
        while digits.count > 2, digits.last == "0" { digits.removeLast() }
        return text[..<point] + "." + digits
    }
}
