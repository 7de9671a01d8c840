import Catalog
import Formulas
import Pricing
import Quantities
public import ReportModel
import Scenarios

/// An estimate as rows with the columns of FOCUS 1.2, the FinOps Open Cost and Usage Specification.
///
/// A row is a month's expected amount, or one that falls once. `ListUnitPrice` times
/// `PricingQuantity`, rounded to 12 decimals, is `ListCost`; the column `x_Basis` says what the
/// quantity is. Negotiated discounts are rows of their own with a negative amount. A line without
/// a price has a row without amounts.
public struct FocusTable {
    private let report: ScenarioReport

    /// Creates the table of a report.
    public init(_ report: ScenarioReport) {
        self.report = report
    }

    /// The table.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public var table: Table {
        get throws(ArithmeticFailure) {
            var rows: [Row] = []
            let model = report.estimate.model
            for line in report.estimate.lines {
                for charge in try FocusCharge.all(of: line, in: model) {
                    rows.append(try row(of: charge, in: line))
                }
            }
            for line in report.estimate.adjustments {
                guard let amount = line.outcome.amount?.expected else { continue }
                let deduction = try FocusCharge(lump: try Money.zero - amount)
                rows.append(try row(of: deduction, in: line, isDiscount: true))
            }
            return Table(
                id: "focus",
                caption: "Charges of a month, in the columns of FOCUS 1.2",
                columns: Self.columns.map { Column($0) },
                rows: rows
            )
        }
    }

    private static let columns = [
        "BilledCost", "BillingCurrency", "BillingPeriodEnd", "BillingPeriodStart",
        "ChargeCategory", "ChargeDescription", "ChargeFrequency", "ChargePeriodEnd",
        "ChargePeriodStart", "ContractedCost", "EffectiveCost", "InvoiceIssuerName", "ListCost",
        "ListUnitPrice", "PricingCurrency", "PricingQuantity", "PricingUnit", "ProviderName",
        "PublisherName", "RegionId", "ServiceCategory", "ServiceName", "SkuId", "SkuMeter",
        "SkuPriceId", "Tags", "x_Basis", "x_CatalogRelease", "x_LineId",
    ]

    private func row(
        of charge: FocusCharge,
        in line: EstimatedLine,
        isDiscount: Bool = false
    ) throws(ArithmeticFailure) -> Row {
        let item = line.item
        let names = Names(of: charge.rate, item, in: report.context)
        let month = report.estimate.model.schedule.month(
            item.recurrence == .monthly ? 1 : item.month
        )
        let start = Cell.text("\(month.firstDay)T00:00:00Z")
        let end = Cell.text("\(month.advanced(by: 1).firstDay)T00:00:00Z")
        let cost = Self.cell(try charge.amount?.dollars())
        let listed = isDiscount ? Self.cell(.zero) : cost
        let region = charge.rate?.sku.region ?? .everywhere
        let place = region == .everywhere ? report.scenario.region.value : region
        return Row([
            cost, .text("USD"), end, start,
            .text(isDiscount ? "Adjustment" : "Usage"), .text("\(item.label) (\(item.group))"),
            .text(item.recurrence == .monthly ? "Usage-Based" : "One-Time"), end,
            start, cost, cost, .text(names.provider), listed,
            isDiscount ? .empty : Self.cell(charge.unitPrice), .text("USD"),
            isDiscount ? .empty : Self.cell(charge.quantity),
            .text(isDiscount ? "" : charge.unit), .text(names.provider),
            .text(names.publisher), .text(item.part == .own ? "" : place.text),
            .text(names.category), .text(names.service),
            .text(charge.rate?.sku.description ?? ""), .text(names.meter),
            .text(charge.rate?.id ?? ""), .text(tags),
            .text(isDiscount ? "discount" : charge.basis.rawValue),
            .text(report.context.release), .text(item.id.name),
        ])
    }

    private static func cell(_ number: Quantity?) -> Cell {
        number.map { .value(.quantity($0, unit: nil)) } ?? .empty
    }

    /// The tags of the scenario and its name, as a JSON object.
    private var tags: String {
        let named = [("ratebook:scenario", report.scenario.id)]
        let pairs = named + report.scenario.tags.map { ($0.name, $0.value) }
        let members = pairs.sorted { $0.0 < $1.0 }
            .map { name, value in "\(name.quotedJSON): \(value.quotedJSON)" }
        return "{" + members.joined(separator: ", ") + "}"
    }

    /// What the catalog calls the parts of a rate; an amount without a rate is of the scenario.
    private struct Names {
        let provider: String
        let publisher: String
        let service: String
        let category: String
        let meter: String

        init(of rate: Rate?, _ item: LineItem, in context: ReportContext) {
            let vocabulary = context.catalog.vocabulary
            let isOwn = item.part == .own
            let seller = rate.flatMap { vocabulary.platforms[$0.sku.platform] }
            let offering = rate.flatMap { vocabulary.offerings[$0.sku.offering] }
            provider = seller?.operatorName ?? (isOwn ? "Own costs" : "Amazon Web Services")
            publisher = offering?.maker ?? provider
            let isService = offering?.kind == .service
            service =
                (isService ? offering?.name : seller?.name)
                ?? (isOwn ? "Own costs" : item.part.label)
            category =
                isOwn || item.part == .adjacent ? "Other" : "AI and Machine Learning"
            meter = rate.map { context.name(of: $0.sku.meter) } ?? ""
        }
    }
}

extension String {
    /// The text as a JSON string.
    fileprivate var quotedJSON: String {
        "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
