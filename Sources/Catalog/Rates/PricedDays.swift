import Quantities

/// Days in a row with one price.
struct PricedDays: Equatable {
    let start: CalendarDate
    var end: CalendarDate?
    private let price: UnitPrice

    init(_ rate: Rate) {
        start = rate.period.start
        end = rate.period.end
        price = rate.price
    }

    /// Whether a rate begins when these days end, at the same price.
    func isContinued(by rate: Rate) -> Bool {
        end == rate.period.start && price.costsSame(as: rate.price)
    }

    static func == (left: PricedDays, right: PricedDays) -> Bool {
        left.start == right.start && left.end == right.end
            && left.price.costsSame(as: right.price)
    }
}
