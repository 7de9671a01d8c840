import Analysis
import Catalog
import ReportBuilding
import ReportModel
import Scenarios
import SourceLoading

extension PricedProject {
    /// The page on which a reader states a workload; nil where no model can be priced.
    ///
    /// - Parameter last: The site as it was before, whose page is taken over where nothing that it is
    ///   made from has changed.
    /// - Returns: The page.
    func calculatorPage(reusing last: GeneratedSite? = nil) async -> Page? {
        if let last, let known = last.page(at: "calculator", ifRatesAreThoseOf: self),
            last.project.firstModel == firstModel, last.project.usualRegion == usualRegion,
            last.project.source.scenarioDefaults == source.scenarioDefaults,
            last.project.source.priceListFiles == source.priceListFiles
        {
            return known
        }
        let catalogued = context.made(from: state.digests.catalog)
        return CalculatorPage(await calculatorStudy(), choosing: firstModel, in: catalogued).page
    }

    private var firstModel: String? {
        reports.first?.scenario.workloads.first?.model.value.text
    }

    /// The page as far as others can link to it.
    var emptyCalculatorPage: Page? {
        usualSKUs.isEmpty ? nil : CalculatorPage.empty(in: context)
    }

    /// The input tokens that Amazon Bedrock sells in the usual region.
    private var usualSKUs: [SKU] {
        let region = usualRegion
        return context.catalog.skusOfInput(on: context.asOf)
            .filter { $0.platform == .bedrock && [region, .everywhere].contains($0.region) }
    }

    /// The programs of every model in the usual region.
    func calculatorStudy() async -> CalculatorStudy {
        let (region, skus) = (usualRegion, usualSKUs)
        return await CalculatorStudy(
            of: CalculatorWorkload.variants.compactMap { variant($0, in: region, skus) },
            in: region,
            lists: prices.current,
            catalog: context.catalog,
            asOf: context.asOf
        )
    }

    /// The region that most scenarios make their requests from; of several the first by name.
    private var usualRegion: Region {
        var counts: [Region: Int] = [:]
        for report in reports { counts[report.scenario.region.value, default: 0] += 1 }
        let most = counts.values.max()
        return counts.filter { $0.value == most }.keys.min() ?? .home
    }

    /// The scenarios of a set of options, read as a file of the project is, on a model that can have
    /// them; nil where there is none.
    private func variant(
        _ workload: CalculatorWorkload,
        in region: Region,
        _ skus: [SKU]
    ) -> CalculatorVariant? {
        for sku in skus {
            func scenario(isBatched: Bool) -> Scenario? {
                source.scenario(
                    of: workload.outline(
                        model: sku.offering,
                        region: region,
                        scope: sku.scope ?? .inRegion,
                        isBatched: isBatched
                    ),
                    named: CalculatorForm.workload
                )
            }
            guard let plain = scenario(isBatched: false) else { continue }
            let batched = workload.canWait ? scenario(isBatched: true) : nil
            return CalculatorVariant(workload, plain: plain, batched: batched)
        }
        return nil
    }
}
