import Catalog
import Foundation
import Quantities
import SourceLoading
import TestSupport
import Testing

@testable import ReportBuilding

/// The matrices of the catalog that is shipped, held against its look-ups.
@Suite("Shipped matrices")
struct ShippedMatrixTests {
    private static let folder = ProjectFolder.repository.appending(path: "Content/catalog")
    private static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    @Test(
        "a figure is the price of each of its ways in each of its regions, and every price is there",
        .enabled(if: isThere, "Content/catalog is not there")
    )
    func figures() throws {
        let catalog = try #require(CatalogLoader.load(folder: Self.folder).catalog)
        let day = try #require(catalog.newestRelease?.id)
        var problems: [String] = []
        var count = 0
        for offering in catalog.vocabulary.offerings.values.sorted(by: { $0.id < $1.id }) {
            let rates = catalog.rates(of: offering.id, on: day)
            for platform in Set(rates.map(\.sku.platform)).sorted() {
                let own = rates.filter { $0.sku.platform == platform }
                let matrix = try #require(PriceMatrix(of: own, in: catalog, on: day))
                let columns = matrix.columns + matrix.exceptions
                for column in columns {
                    problems += wrong(column, matrix, offering, catalog, day)
                    count += column.rates.count { $0 != nil }
                }
                problems += own.filter { !isShown($0, matrix, columns) }.map { "hidden: \($0.id)" }
            }
        }
        #expect(problems == [])
        #expect(count > 5_000)
    }

    /// What a column says that the catalog does not.
    private func wrong(
        _ column: PriceMatrix.Column,
        _ matrix: PriceMatrix,
        _ offering: Offering,
        _ catalog: RateCatalog,
        _ day: CalendarDate
    ) -> [String] {
        var problems: [String] = []
        for (row, shown) in zip(matrix.rows, column.rates) {
            for (scope, tier) in column.scopes.flatMap({ s in column.tiers.map { (s, $0) } }) {
                for region in column.regions {
                    let sku = SKU(
                        platform: matrix.platform,
                        offering: offering.id,
                        meter: row.meter,
                        region: region,
                        scope: scope,
                        tier: tier
                    )
                    let holds = region != .everywhere || catalog.holdsEverywhere(sku, on: day)
                    let key = RateKey(sku, condition: row.condition)
                    let found = holds ? catalog.rate(for: key, on: day) : nil
                    if !isSame(found?.price, shown?.price) { problems.append("wrong: \(key)") }
                }
            }
        }
        return problems
    }

    /// Whether a rate in force stands in a column of its way, in its region or with the price of
    /// every region.
    private func isShown(
        _ rate: Rate,
        _ matrix: PriceMatrix,
        _ columns: [PriceMatrix.Column]
    ) -> Bool {
        let row = PriceMatrix.Row(meter: rate.sku.meter, condition: rate.key.condition)
        guard let index = matrix.rows.firstIndex(of: row) else { return false }
        return columns.contains { column in
            column.scopes.contains(rate.sku.scope) && column.tiers.contains(rate.sku.tier)
                && (column.isEverywhere || column.regions.contains(rate.sku.region)
                    || rate.sku.region == .everywhere)
                && isSame(column.rates[index]?.price, rate.price)
        }
    }

    private func isSame(_ first: UnitPrice?, _ second: UnitPrice?) -> Bool {
        guard let first, let second else { return first == nil && second == nil }
        return first.costsSame(as: second)
    }
}
