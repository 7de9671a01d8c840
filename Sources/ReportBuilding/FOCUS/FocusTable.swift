import Catalog
import Formulas
import Pricing
import Quantities
public import ReportModel
import Scenarios

/// An estimate as rows with the columns of FOCUS, the FinOps Open Cost and Usage Specification.
///
/// A row is a month's expected amount, or one that falls once. Each unit price times
/// `PricingQuantity` is its cost, to the last decimal; the column `x_Basis` says what the quantity
/// is. A negotiated discount is in `ContractedUnitPrice`. A line without a price has a row without
/// amounts. The scenario stands for the billing account, and for the price list of what the
/// catalog has no rate for.
public struct FocusTable {
    /// The columns that say who sells and who makes what is charged.
    public enum Parties {
        /// `ProviderName` and `PublisherName`, until FOCUS 1.3.
        case providerAndPublisher
        /// `ServiceProviderName` and `HostProviderName`, since FOCUS 1.3.
        case serviceAndHost
    }

    private let report: ScenarioReport
    private let parties: Parties

    /// Creates the table of a report.
    public init(_ report: ScenarioReport, naming parties: Parties) {
        self.report = report
        self.parties = parties
    }

    /// The table.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public var table: Table {
        get throws(ArithmeticFailure) {
            var rows: [[FocusField]] = []
            for line in report.estimate.lines {
                let left = try report.estimate.shareLeft(of: line)
                for charge in try FocusCharge.all(of: line, in: report.estimate.model) {
                    let cost = try FocusCost(
                        of: charge,
                        contracted: left,
                        in: report.scenario.exchange
                    )
                    rows.append(row(of: charge, cost, in: line).sorted { $0.column < $1.column })
                }
            }
            return Table(
                id: "focus",
                caption: "Charges of a month, in the columns of FOCUS",
                columns: (rows.first ?? []).map { Column($0.column) },
                rows: rows.map { Row($0.map { .text($0.text) }) }
            )
        }
    }

    private func row(
        of charge: FocusCharge,
        _ cost: FocusCost,
        in line: EstimatedLine
    ) -> [FocusField] {
        let item = line.item
        let names = FocusNames(of: charge.rate, item, in: report)
        let fields = [
            FocusField("BillingAccountId", report.scenario.id),
            FocusField("BillingAccountName", report.scenario.title),
            FocusField("BillingCurrency", report.scenario.exchange.currency.code),
            FocusField("ChargeCategory", "Usage"),
            FocusField("ChargeClass", ""),
            FocusField("ChargeDescription", "\(item.label) (\(item.group))"),
            FocusField("ChargeFrequency", frequency(of: item)),
            FocusField("CommitmentDiscountStatus", ""),
            FocusField("ConsumedQuantity", charge.usage ?? .one),
            FocusField("ConsumedUnit", charge.unit.text),
            FocusField("InvoiceId", ""),
            FocusField("InvoiceIssuerName", names.provider),
            FocusField("PricingCategory", "Standard"),
            FocusField("PricingCurrency", "USD"),
            FocusField("PricingQuantity", charge.quantity),
            FocusField("PricingUnit", charge.quantity == nil ? "" : charge.pricingUnit),
            FocusField("Tags", tags),
            FocusField("x_Basis", charge.basis.rawValue),
            FocusField("x_CatalogRelease", report.context.release),
            FocusField("x_LineId", item.id.name),
            FocusField("x_RateId", charge.rate?.id ?? ""),
        ]
        return fields + period(of: item) + cost.fields + names.fields + names.fields(parties)
    }

    private func frequency(of item: LineItem) -> String {
        guard item.recurrence == .monthly else { return "One-Time" }
        return item.part == .own ? "Recurring" : "Usage-Based"
    }

    private func period(of item: LineItem) -> [FocusField] {
        let month = report.estimate.model.schedule.month(
            item.recurrence == .monthly ? 1 : item.month
        )
        let start = "\(month.firstDay)T00:00:00Z"
        let end = "\(month.advanced(by: 1).firstDay)T00:00:00Z"
        return [
            FocusField("BillingPeriodEnd", end), FocusField("BillingPeriodStart", start),
            FocusField("ChargePeriodEnd", end), FocusField("ChargePeriodStart", start),
        ]
    }

    /// The tags of the scenario and its name, as a JSON object.
    private var tags: String {
        let named = [("ratebook:scenario", report.scenario.id)]
        return FocusField.object(named + report.scenario.tags.map { ($0.name, $0.value) })
    }
}
