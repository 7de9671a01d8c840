import Catalog
import Diagnostics
import Quantities
import Testing
import UsageImport
import UsageTables

@Suite("Usage from bills in FOCUS")
struct FocusBillTests {
    private static let columns =
        "BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,ChargeCategory,"
        + "ChargePeriodStart,ConsumedQuantity,ConsumedUnit,PricingQuantity,PricingUnit,RegionId,"
        + "ResourceId,ServiceName,SkuMeter,SubAccountId,Tags,"

    /// A bill in a version, by the columns that tell it from the others.
    private static func bill(_ parties: String, _ count: Int) -> String {
        let rest = String(repeating: ",\"AWS, Inc.\"", count: count) + ","
        let sku = "arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0"
        let tags = "\"{\"\"team\"\":\"\"search\"\"}\""
        return """
            \(columns)x_UsageType,\(parties),x_ServiceCode
            0.012,9,EUR,2026-10-01T00:00:00Z,Usage,2026-10-05T00:00:00Z,200,Units,200,1K tokens,\
            eu-west-1,\(sku),Amazon Bedrock,,7,\(tags),EUW1-NovaLite-input-tokens\(rest)AmazonBedrock
            0.03,9,EUR,2026-10-01T00:00:00Z,Usage,2026-10-06T00:00:00Z,500,Units,500,1K tokens,\
            eu-west-1,\(sku),Amazon Bedrock,,7,\(tags),EUW1-NovaLite-input-tokens\(rest)AmazonBedrock
            1.5,9,EUR,2026-10-01T00:00:00Z,Tax,2026-10-01T00:00:00Z,,,,,,,Amazon Bedrock,,,,\
            \(rest)AmazonBedrock
            8,9,EUR,2026-10-01T00:00:00Z,Usage,2026-10-06T00:00:00Z,1,Hrs,1,Hrs,eu-west-1,i-1,\
            Amazon EC2,,7,,BoxUsage\(rest)AmazonEC2

            """
    }

    // 200 + 500 thousand tokens, and 0.012 + 0.03; the tax has neither account nor quantity.
    @Test(
        "a bill of each version from 1.0 to 1.4 comes to the same",
        arguments: [
            ("ProviderName,PublisherName", 2),
            ("ProviderName,PublisherName,CommitmentDiscountQuantity", 3),
            ("ProviderName,PublisherName,InvoiceId", 3),
            ("ProviderName,PublisherName,ServiceProviderName,HostProviderName", 4),
            ("ServiceProviderName,HostProviderName", 2),
        ]
    )
    func versions(parties: String, count: Int) throws {
        let intake = try Intake(Self.bill(parties, count), keeping: UsageChoices(tags: ["team"]))
        #expect(intake.diagnostics == [])
        #expect(intake.tables.map(\.currency?.code) == ["EUR"])
        #expect(
            intake.lines == [
                "nova-lite input_tokens 700000 tokens 0.042", " - -  1.5",
            ]
        )
        let row = intake.rows[0]
        #expect(row.group.account == "7" && row.group.tags.text == "team=search")
        #expect(row.group.region == "eu-west-1" && row.group.service == "AmazonBedrock")
        #expect(row.lastDay == CalendarDate(parsing: "2026-10-06"))
        #expect(intake.rows[1].group.account == "9" && intake.rows[1].group.charge == .tax)
        #expect(intake.counts.otherServices == ["AmazonEC2": 1])
    }

    @Test("without a usage type the quantity and unit are those consumed")
    func consumed() throws {
        let bill = """
            \(Self.columns)ProviderName
            2,9,USD,2026-10-01T00:00:00Z,Usage,2026-10-05T00:00:00Z,3,Documents,0.003,1000 Documents,\
            us-east-1,,Amazon Bedrock,Something new,7,,AWS
            """
        let intake = try Intake(bill)
        #expect(intake.lines == [" Something new 3 Documents 2"])
    }
}
