public import Quantities

/// One of the months to come with the lines that fall in it.
public struct EstimatedMonth: Sendable {
    /// Its number, from 1.
    public let number: Int

    /// Which month it is.
    public let month: CalendarMonth

    /// The line items that fall in it, with their amounts.
    public let lines: [EstimatedLine]

    /// What negotiated discounts take off in it.
    public let adjustments: [EstimatedLine]

    /// How many requests each workload sends to models, by its id, in the expected case.
    public let modelRequests: [String: Quantity]

    /// Another month with the same lines.
    func repeated(as number: Int, _ month: CalendarMonth) -> EstimatedMonth {
        EstimatedMonth(
            number: number,
            month: month,
            lines: lines,
            adjustments: adjustments,
            modelRequests: modelRequests
        )
    }
}
