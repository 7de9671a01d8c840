public import Actuals
public import Quantities
public import ReportModel

/// The months of which there is usage as news: what each cost beside its estimate.
public struct MonthFeed {
    /// The name of its file.
    public static let file = "actuals.xml"

    private let months: [ActualMonth]
    private let context: ReportContext
    private let siteTitle: String

    /// Prepares the feed of some months, in order.
    public init(_ months: [ActualMonth], in context: ReportContext, siteTitle: String) {
        self.months = months
        self.context = context
        self.siteTitle = siteTitle
    }

    /// The feed; an entry has the last day with usage.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func feed() throws(ArithmeticFailure) -> Feed {
        Feed(
            title: MonthFeed.title(of: siteTitle),
            author: siteTitle,
            file: MonthFeed.file,
            entries: try months.reversed()
                .map { month throws(ArithmeticFailure) in try entry(of: month) }
        )
    }

    /// What the feed of a site is called.
    public static func title(of site: String) -> String { "\(site): actual cost by month" }

    private func entry(of month: ActualMonth) throws(ArithmeticFailure) -> Feed.Entry {
        Feed.Entry(
            id: "actuals/\(month.month)",
            title: "\(month.month): actual cost",
            day: month.lastDay,
            summary: try summary(of: month),
            path: "actuals",
            anchor: ActualsPage.anchor(of: month)
        )
    }

    private func summary(of month: ActualMonth) throws(ArithmeticFailure) -> [Inline] {
        let unclaimed = try Money(rounding: month.unclaimedCost())
            .rounded(toFractionDigits: context.fractionDigits)
        let days = month.days.map { ", up to day \($0.seen) of \($0.all)" } ?? ""
        let rest: [Inline] = ["In no scenario: ", .value(.money(unclaimed, .total)), "."]
        guard let found = try ActualTrend.Month(month, in: context) else {
            return [.text("No scenario claims usage\(days). ")] + rest
        }
        return [
            "Estimate: ", .value(.money(found.estimate.expected, .total)),
            .text(days + ". Actual: "), .value(.money(found.actual, .total)), ". Difference: ",
            .value(.money(try found.actual - found.estimate.expected, .change)), ". ",
        ] + rest
    }
}
