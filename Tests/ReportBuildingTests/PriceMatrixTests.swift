import Catalog
import Quantities
import ReportModel
import Testing

@testable import ReportBuilding

@Suite("Matrices of prices")
struct PriceMatrixTests {
    @Test("scopes and tiers that cost the same share a column, and others keep their own")
    func joined() throws {
        let matrix = try matrix(
            "aws-bedrock input_tokens * in-region standard 3.30",
            "aws-bedrock output_tokens * in-region standard 16.50",
            "aws-bedrock input_tokens * geo standard 3.30",
            "aws-bedrock output_tokens * geo standard 16.50",
            "aws-bedrock input_tokens * global standard 3.00",
            "aws-bedrock output_tokens * global standard 15.00",
            "aws-bedrock input_tokens * in-region batch 1.65",
            "aws-bedrock output_tokens * in-region batch 8.25",
            "aws-bedrock input_tokens * geo batch 1.65",
            "aws-bedrock output_tokens * geo batch 8.25",
            "aws-bedrock input_tokens * global flex 1.50",
            "aws-bedrock output_tokens * global flex 7.50",
            "aws-bedrock input_tokens * global batch 1.50",
            "aws-bedrock output_tokens * global batch 7.50"
        )
        #expect(
            shown(matrix.columns) == [
                "in-region and geo, standard *: 3.30 16.50",
                "in-region and geo, batch *: 1.65 8.25",
                "global, standard *: 3.00 15.00",
                "global, flex and batch *: 1.50 7.50",
            ]
        )
        #expect(matrix.exceptions.isEmpty)
        #expect(matrix.wayCount == 7)
    }

    @Test("what one of two scopes lacks keeps them apart, and no scope is never a scope")
    func apart() throws {
        let matrix = try matrix(
            "aws-bedrock input_tokens * - standard 3.00",
            "aws-bedrock input_tokens * in-region standard 3.00",
            "aws-bedrock input_tokens * geo standard 3.00",
            "aws-bedrock cache_read_tokens * geo standard 0.30",
            "aws-bedrock input_tokens * global standard 3.00"
        )
        #expect(
            shown(matrix.columns) == [
                "standard *: 3.00 –", "in-region and global, standard *: 3.00 –",
                "geo, standard *: 3.00 0.30",
            ]
        )
    }

    @Test("a price above a threshold is a row of its own below the price of the meter")
    func conditions() throws {
        let matrix = try matrix(
            "aws-bedrock cache_read_tokens * global standard 0.30",
            "aws-bedrock output_tokens * global standard 15.00",
            "aws-bedrock input_tokens * global standard 6.00 input_tokens>200000",
            "aws-bedrock input_tokens * global standard 3.00"
        )
        let rows = matrix.rows.map { "\($0.meter) \($0.condition?.description ?? "")" }
        #expect(
            rows == [
                "input_tokens ", "input_tokens input_tokens>200000", "output_tokens ",
                "cache_read_tokens ",
            ]
        )
    }

    @Test("a region that pays what every region pays is not named")
    func agreement() throws {
        let matrix = try matrix(
            "aws-bedrock input_tokens * geo standard 3.00",
            "aws-bedrock input_tokens eu-west-1 geo standard 3.00"
        )
        #expect(shown(matrix.columns) == ["geo, standard *: 3.00"])
        #expect(matrix.exceptions.isEmpty)
        #expect(matrix.place(of: try #require(matrix.columns.first)) == "every region")
    }

    /// Where one region is known to differ, a price for every region stands for us-east-1 and for
    /// the regions that agree with it alone.
    @Test("regions that differ stand below, with those that do not, and nothing else has a price")
    func regions() throws {
        let matrix = try matrix(
            "aws-bedrock input_tokens * geo standard 3.00",
            "aws-bedrock input_tokens eu-west-2 geo standard 3.00",
            "aws-bedrock input_tokens eu-west-1 geo standard 3.60",
            "aws-bedrock input_tokens * global standard 3.00"
        )
        #expect(
            shown(matrix.columns) == [
                "geo, standard eu-west-2 us-east-1: 3.00", "global, standard *: 3.00",
            ]
        )
        #expect(
            shown(matrix.exceptions) == [
                "geo, standard eu-west-2 us-east-1: 3.00", "geo, standard eu-west-1: 3.60",
            ]
        )
        #expect(
            matrix.columns.map { matrix.place(of: $0) } == [
                "eu-west-2 and us-east-1", "every region",
            ]
        )
    }

    @Test("without a price for every region most regions come first, and ways with equal ones join")
    func named() throws {
        let matrix = try matrix(
            "aws-bedrock input_tokens eu-west-1 geo standard 3.60",
            "aws-bedrock input_tokens us-east-2 geo standard 3.00",
            "aws-bedrock input_tokens us-west-2 geo standard 3.00",
            "aws-bedrock input_tokens eu-west-1 in-region standard 3.60",
            "aws-bedrock input_tokens us-east-2 in-region standard 3.00",
            "aws-bedrock input_tokens us-west-2 in-region standard 3.00"
        )
        #expect(
            shown(matrix.columns) == ["in-region and geo, standard us-east-2 us-west-2: 3.00"]
        )
        #expect(
            shown(matrix.exceptions) == [
                "in-region and geo, standard us-east-2 us-west-2: 3.00",
                "in-region and geo, standard eu-west-1: 3.60",
            ]
        )
    }

    @Test("a list that names no region and stands for none is shown as such")
    func unnamed() throws {
        let matrix = try matrix(
            "azure input_tokens * geo standard 3.00",
            "azure input_tokens eu geo standard 3.30"
        )
        #expect(shown(matrix.columns) == ["geo, standard eu: 3.30"])
        #expect(
            shown(matrix.exceptions) == ["geo, standard eu: 3.30", "geo, standard : 3.00"]
        )
    }

    @Test("what a typical request costs is 2,000 tokens in and 300 out by each way")
    func typical() throws {
        let context = try MatrixLedger.context(
            try MatrixLedger.catalog([
                "aws-bedrock input_tokens * geo standard 3.30",
                "aws-bedrock output_tokens * geo standard 16.50",
                "aws-bedrock input_tokens * global standard 3.00",
                "aws-bedrock output_tokens * global standard 15.00",
                "azure input_tokens * global standard 2.00",
                "azure web_searches * global standard 0.01",
            ])
        )
        let prices = OfferingPrices(of: MatrixLedger.offering, in: context)
        // A thousand requests: 2 million in at 3.00 and 0.3 million out at 15.00; Azure's has no
        // price for what comes out.
        #expect(
            prices.ways().fromCheapest.map { $0.thousandRequests.description } == ["10.5", "11.55"]
        )
        #expect(prices.cheapestStandardWay?.column.title == "global, standard")
        #expect(prices.wayCount == 3)
    }

    private func matrix(_ lines: String...) throws -> PriceMatrix {
        let catalog = try MatrixLedger.catalog(lines)
        let day = try #require(catalog.newestRelease?.id)
        let rates = catalog.rates(of: MatrixLedger.offering.id, on: day)
        return try #require(PriceMatrix(of: rates, in: catalog, on: day))
    }

    private func shown(_ columns: [PriceMatrix.Column]) -> [String] {
        columns.map { column in
            let prices = column.rates.map { $0?.price.amountText ?? "–" }.joined(separator: " ")
            return column.title + " " + column.regions.map(\.text).joined(separator: " ") + ": "
                + prices
        }
    }
}
