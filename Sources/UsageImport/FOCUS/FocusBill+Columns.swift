import Diagnostics
import YAMLReading

extension FocusBill {
    /// Where the columns of FOCUS stand that are read.
    struct Columns {
        let cost: Int
        let currency: Int
        let charge: Int
        let start: Int
        let period: Int?
        let account: Int?
        let payer: Int?
        let region: Int?
        let resource: Int?
        let service: Int?
        let meter: Int?

        /// How much was used, and its unit.
        let used: Int?
        let unit: Int?

        /// How much was priced, and its unit.
        let priced: Int?
        let pricingUnit: Int?

        let tags: Int?

        /// What AWS adds: its code of the service, and its usage type.
        let code: Int?
        let usageType: Int?

        /// Finds the columns; nil where one is missing, which is reported.
        init?(_ head: BillHead, _ log: DiagnosticLog) {
            guard Columns.isKnownVersion(head, log) else { return nil }
            func needed(_ name: String) -> Int? { head.required([name], of: "bill of FOCUS", log) }
            let cost = needed("BilledCost")
            let currency = needed("BillingCurrency")
            let charge = needed("ChargeCategory")
            let start = needed("ChargePeriodStart")
            guard let cost, let currency, let charge, let start else { return nil }
            self.cost = cost
            self.currency = currency
            self.charge = charge
            self.start = start
            period = head.place(of: "BillingPeriodStart")
            account = head.place(of: "SubAccountId")
            payer = head.place(of: "BillingAccountId")
            region = head.place(of: "RegionId")
            resource = head.place(of: "ResourceId")
            service = head.place(of: "ServiceName")
            meter = head.place(of: "SkuMeter")
            used = head.place(of: "ConsumedQuantity")
            unit = head.place(of: "ConsumedUnit")
            priced = head.place(of: "PricingQuantity")
            pricingUnit = head.place(of: "PricingUnit")
            tags = head.place(of: "Tags")
            code = head.place(of: "x_ServiceCode")
            usageType = head.place(of: "x_UsageType")
        }

        /// Whether the columns are those of a version that is read; reports
        /// `unknown-focus-version`.
        ///
        /// Versions before 1.0 have `ChargeType`; 1.0 to 1.3 name the provider in `ProviderName`, and
        /// 1.3 and 1.4 in `ServiceProviderName`.
        private static func isKnownVersion(_ head: BillHead, _ log: DiagnosticLog) -> Bool {
            let help = "export the bill in FOCUS 1.0, 1.1, 1.2, 1.3 or 1.4"
            if let place = head.place(of: "ChargeType"), head.place(of: "ChargeCategory") == nil {
                log.error(
                    "unknown-focus-version",
                    "the column ChargeType is of a version of FOCUS before 1.0",
                    at: head.columns[place].range,
                    help: help
                )
                return false
            }
            guard head.place(of: "ProviderName", "ServiceProviderName") == nil else { return true }
            log.error(
                "unknown-focus-version",
                "neither ProviderName nor ServiceProviderName is there, which every version of "
                    + "FOCUS from 1.0 to 1.4 has",
                at: head.columns.first?.range,
                help: help
            )
            return false
        }
    }
}
