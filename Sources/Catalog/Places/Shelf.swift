import Quantities

/// The rates of one SKU, under every condition and over all time.
struct Shelf {
    /// The rates, by condition and then by time.
    private(set) var rates: [Rate] = []

    /// When the SKU was withdrawn, under some condition.
    private var withdrawals: [EffectivePeriod] = []

    /// Adds what is known about one key; keys come in order.
    mutating func add(_ timeline: RateTimeline) {
        rates += timeline.rates
        withdrawals += timeline.withdrawals
    }

    /// The rates in force on a day, by condition.
    func rates(on date: CalendarDate) -> [Rate] { rates.filter { $0.period.contains(date) } }

    /// Whether the ledger says that the SKU is withdrawn on a day.
    func isWithdrawn(on date: CalendarDate) -> Bool {
        withdrawals.contains { $0.contains(date) }
    }
}
