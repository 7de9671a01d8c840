import Quantities
import ReportModel

/// The low and the high case behind an expected value, in brackets.
///
/// The cases are those of the whole scenario: what costs less when another part costs more can have
/// both on one side of what is expected. Then they are named, for no range holds the value.
///
/// - Parameters:
///   - spread: The value in each case.
///   - write: Writes a value.
/// - Returns: ` (1 to 3)`, or ` (3 in the low case, 1 in the high case)`; nothing for one value.
func caseRange<Value: Comparable>(
    _ spread: Spread<Value>,
    _ write: (Value) -> ReportModel.Value
) -> [Inline] {
    guard !spread.isSingle else { return [] }
    return [" ("] + casesInOrder(spread, write) + [")"]
}

/// The low and the high case without brackets: `1 to 3`, or `3 in the low case, 1 in the high case`
/// where what is expected does not lie between them.
func casesInOrder<Value: Comparable>(
    _ spread: Spread<Value>,
    _ write: (Value) -> ReportModel.Value
) -> [Inline] {
    let (low, high) = (Inline.value(write(spread.low)), Inline.value(write(spread.high)))
    let isRange = spread.low <= spread.expected && spread.expected <= spread.high
    return isRange
        ? [low, " to ", high] : [low, " in the low case, ", high, " in the high case"]
}
