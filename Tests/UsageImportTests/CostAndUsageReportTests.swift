import Catalog
import Diagnostics
import Quantities
import SourceLoading
import Testing
import UsageImport
import UsageTables

@Suite("Usage from Cost and Usage Reports")
struct CostAndUsageReportTests {
    /// A report of CUR 2.0: two lines of one group, a purchase, a tax, a credit, a discount, a line
    /// of another service and one that AWS's Marketplace bills.
    private static let report = """
        identity_line_item_id,bill_billing_period_start_date,line_item_usage_account_id,\
        line_item_line_item_type,line_item_product_code,line_item_usage_type,\
        line_item_usage_start_date,line_item_usage_amount,line_item_unblended_cost,\
        line_item_currency_code,line_item_resource_id,line_item_iam_principal,product_region_code,\
        pricing_unit,product,tags
        a,2026-10-01T00:00:00.000Z,111122223333,Usage,AmazonBedrock,USE1-NovaLite-input-tokens,\
        2026-10-04T00:00:00.000Z,1000.5,0.06003,USD,,arn:aws:iam::111122223333:role/app,us-east-1,\
        1K tokens,"{""product_name"":""Amazon Bedrock""}",\
        "{""resourceTags/team"":""search"",""iamPrincipal/team"":""other""}"
        b,2026-10-01T00:00:00.000Z,111122223333,Usage,AmazonBedrock,USE1-NovaLite-input-tokens,\
        2026-10-09T00:00:00.000Z,2000,1.2E-1,USD,,arn:aws:iam::111122223333:role/app,us-east-1,\
        1K tokens,"{""product_name"":""Amazon Bedrock""}","{""iamPrincipal/team"":""search""}"
        c,2026-10-01T00:00:00.000Z,111122223333,Fee,4a524th30q694o538qndh9ucht,\
        USE1-MP:USE1_Reserved_1Month_OutputTPM_Global-Units,2026-10-01T00:00:00.000Z,744,100,USD,\
        arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0,,\
        us-east-1,Units,"{""product_name"":""Claude Haiku 4.5 (Amazon Bedrock Edition)""}",
        d,2026-10-01T00:00:00.000Z,111122223333,Tax,AmazonBedrock,,2026-10-01T00:00:00.000Z,1,19.5,\
        USD,,,,,"{""product_name"":""Amazon Bedrock""}",
        e,2026-10-01T00:00:00.000Z,111122223333,Credit,AmazonBedrock,,2026-10-01T00:00:00.000Z,0,\
        -5,USD,,,,,"{""product_name"":""Amazon Bedrock""}",
        f,2026-10-01T00:00:00.000Z,111122223333,EdpDiscount,AmazonBedrock,\
        USE1-NovaLite-input-tokens,2026-10-09T00:00:00.000Z,0,-0.01,USD,,,us-east-1,,\
        "{""product_name"":""Amazon Bedrock""}",
        g,2026-10-01T00:00:00.000Z,111122223333,Usage,AmazonEC2,BoxUsage:t3.micro,\
        2026-10-01T00:00:00.000Z,1,9.99,USD,i-1,,us-east-1,Hrs,,
        h,2026-10-01T00:00:00.000Z,111122223333,Usage,4a524th30q694o538qndh9ucht,\
        USE1-MP:USE1_InputTokenCount-Units,2026-10-31T23:00:00.000Z,0.5,0.5,USD,,,us-east-1,Units,\
        "{""product_name"":""Claude Haiku 4.5 (Amazon Bedrock Edition)""}",

        """

    private static let teams = UsageChoices(tags: ["team"])

    // 1,000.5 + 2,000 thousand tokens; 0.06003 + 0.12. In all 0.18003 + 100 + 19.5 - 5 - 0.01 + 0.5.
    @Test("usage, purchases, taxes, credits and discounts stand apart, and foot")
    func charges() throws {
        let intake = try Intake(Self.report, keeping: Self.teams)
        #expect(intake.diagnostics == [])
        #expect(try intake.cost == Quantity(parsing: "115.17003"))
        let lines = intake.rows.map { row in
            "\(row.group.charge) \(row.meter?.text ?? "-") \(row.quantity ?? .zero) \(row.unit) "
                + "\(row.cost ?? .zero)"
        }
        #expect(
            Set(lines) == [
                "usage input_tokens 3000500 tokens 0.18003",
                "usage input_tokens 500000 tokens 0.5",
                "purchase reserved_output_tpm_hours 744000 TPM-hours 100",
                "tax - 0  19.5", "credit - 0  -5", "adjustment input_tokens 0 tokens -0.01",
            ]
        )
        #expect(intake.counts.otherServices == ["AmazonEC2": 1])
    }

    @Test("models, scopes, tags and days are found in their columns")
    func columns() throws {
        let rows = try Intake(Self.report, keeping: Self.teams).rows
        let nova = try #require(rows.first { $0.cost?.description == "0.18003" })
        #expect(nova.group.model == "nova-lite" && nova.group.region == "us-east-1")
        #expect(nova.group.tags.text == "team=search")
        #expect(nova.group.principal == "")
        #expect(nova.lastDay == CalendarDate(parsing: "2026-10-09"))
        #expect(nova.requests == nil && nova.sizes == nil)
        let haiku = try #require(rows.first { $0.cost?.description == "0.5" })
        #expect(haiku.group.model == "claude-haiku-4.5" && haiku.group.tier == .standard)
        let reserved = try #require(rows.first { $0.group.charge == .purchase })
        #expect(reserved.group.tier == .reservedOneMonth && reserved.group.scope == .global)
    }

    @Test("principals, and other services, are kept where they are asked for")
    func choices() throws {
        let choices = UsageChoices(keepsPrincipal: true, services: ["AmazonEC2"])
        let intake = try Intake(Self.report, keeping: choices)
        #expect(try intake.cost == Quantity(parsing: "125.16003"))
        let computer = try #require(intake.rows.first { $0.group.service == "AmazonEC2" })
        #expect(computer.meter == "BoxUsage:t3.micro" && computer.unit == "Hrs")
        #expect(computer.group.platform == nil && computer.group.tier == nil)
        #expect(intake.rows.contains { $0.group.principal == "arn:aws:iam::111122223333:role/app" })
        #expect(intake.rows.allSatisfy { $0.group.tags == .none })
    }

    @Test("the old report has its columns under other names, and one for each tag")
    func oldReport() throws {
        let report = """
            bill/BillingPeriodStartDate,lineItem/UsageAccountId,lineItem/LineItemType,\
            lineItem/ProductCode,lineItem/UsageType,lineItem/UsageStartDate,lineItem/UsageAmount,\
            lineItem/UnblendedCost,lineItem/CurrencyCode,resourceTags/user:team
            2026-10-01T00:00:00Z,111111111111,Usage,AmazonBedrock,EUC1-NovaPro-output-tokens-batch,\
            2026-10-02T00:00:00Z,3,0.0048,USD,search
            """
        let intake = try Intake(report, keeping: Self.teams)
        #expect(intake.diagnostics == [])
        let row = try #require(intake.rows.first)
        #expect(row.group.tags.text == "team=search")
        #expect(row.group.region == "eu-central-1" && row.group.tier == .batch)
        #expect(row.group.model == "nova-pro" && row.quantity == Quantity(3000))
    }

    @Test("the size of pieces changes nothing")
    func pieces() throws {
        let whole = try Intake(Self.report, keeping: Self.teams)
        for piece in [1, 7, 100, 1000] {
            let parts = try Intake(Self.report, keeping: Self.teams, piece: piece)
            #expect(parts.tables == whole.tables)
        }
    }

    @Test("a month in one currency and another month in another are two tables")
    func currencies() throws {
        func bill(_ month: String, _ currency: String) -> (path: String, text: String) {
            let head =
                "line_item_usage_account_id,line_item_line_item_type,line_item_product_code,"
                + "line_item_usage_type,line_item_usage_start_date,line_item_usage_amount,"
                + "line_item_unblended_cost,line_item_currency_code\n"
            let line =
                "111122223333,Usage,AmazonBedrock,USE1-NovaLite-input-tokens,"
                + "\(month)-04T00:00:00Z,1000,0.06,\(currency)\n"
            return (month, head + line)
        }
        let months = [bill("2026-10", "EUR"), bill("2026-11", "USD")]
        for files in [months, months.reversed()] {
            let intake = try Intake(files)
            #expect(intake.diagnostics == [])
            #expect(intake.tables.map(\.month.description) == ["2026-10", "2026-11"])
            #expect(intake.tables.map(\.currency?.code) == ["EUR", "USD"])
        }
        let mixed = try Intake(months + [bill("2026-10", "USD")].map { ("other", $0.text) })
        #expect(mixed.diagnostics.map(\.code) == ["two-currencies"])
        #expect(mixed.diagnostics.first?.file == "other")
    }
}
