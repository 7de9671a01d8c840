import Diagnostics
import YAMLReading

extension CostAndUsageReport {
    /// Where the columns of a report stand that are read.
    struct Columns {
        let usageType: Int
        let cost: Int
        let amount: Int
        let account: Int

        /// The currency; nil where the cost says that it is in dollars.
        let currency: Int?

        let start: Int?
        let period: Int?
        let type: Int?
        let product: Int?
        let name: Int?

        /// What CUR 2.0 says of a product, as JSON.
        let productMap: Int?

        let resource: Int?
        let region: Int?
        let unit: Int?
        let principal: Int?

        /// The columns that hold tags as JSON.
        let tags: [Int]

        /// The columns that hold one tag each, by their names.
        let tagColumns: [String: Int]

        /// Finds the columns; nil where one is missing, which is reported.
        init?(_ head: BillHead, _ log: DiagnosticLog) {
            let title = "Cost and Usage Report"
            func needed(_ names: String...) -> Int? { head.required(names, of: title, log) }
            let usageType = needed("line_item_usage_type")
            let cost = needed("line_item_unblended_cost", "line_item_unblended_cost_usd")
            let amount = needed("line_item_usage_amount")
            let account = needed("line_item_usage_account_id")
            let isInDollars = head.place(of: "line_item_unblended_cost") == nil
            currency = isInDollars ? nil : needed("line_item_currency_code")
            guard let usageType, let cost, let amount, let account, isInDollars || currency != nil
            else { return nil }
            self.usageType = usageType
            self.cost = cost
            self.amount = amount
            self.account = account
            start = head.place(of: "line_item_usage_start_date")
            period = head.place(of: "bill_billing_period_start_date")
            type = head.place(of: "line_item_line_item_type")
            product = head.place(of: "line_item_product_code")
            name = head.place(of: "product_product_name")
            productMap = head.place(of: "product")
            resource = head.place(of: "line_item_resource_id", "resource")
            region = head.place(of: "product_region_code", "product_region", "region")
            unit = head.place(of: "pricing_unit")
            principal = head.place(of: "line_item_iam_principal")
            tags = ["tags", "resource_tags"].compactMap { head.place(of: $0) }
            let single = head.columns.enumerated()
                .filter { $0.element.text.hasPrefix("resource") && $0.element.text.contains("ser") }
            tagColumns = Dictionary(single.map { ($0.element.text, $0.offset) }) { first, _ in first
            }
        }
    }
}
