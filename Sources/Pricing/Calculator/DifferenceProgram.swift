public import Quantities
import Reckoning

/// The program by which the calculator compares two months: it asks for one and the other, and says
/// by how much the first is dearer.
public struct DifferenceProgram {
    /// Its bytes.
    public let bytes: [UInt8]

    /// Makes it for amounts in a currency.
    public init(in currency: Currency) {
        let far = Quantity(1_000_000_000_000_000_000)
        let month = CostProgram.Input(expected: .zero, least: .zero, greatest: far)
        let program = try? CostProgram(
            constants: [],
            inputs: [month, month],
            steps: [Step(.subtract, [0, 1])],
            amounts: [2],
            totals: [],
            printedDecimals: currency.fractionDigits
        )
        bytes = program?.bytes ?? []
    }
}
