import Catalog
import Formulas
import Quantities
import Scenarios

/// Bedrock Data Automation apart from knowledge bases: pages, pictures and minutes.
///
/// Custom output includes 30 fields; each further field is billed for every page, picture and
/// minute.
struct DataAutomationLines {
    let automation: DataAutomation
    let region: Region

    private let owner = Owner(id: "data_automation", title: "Data Automation")

    init(automation: DataAutomation, region: Region) {
        self.automation = automation
        self.region = region
    }

    /// Adds the lines.
    func add(to builder: inout ModelBuilder) {
        let counts = [
            (MeterID.documentPages, automation.pages, "pages"),
            (.images, automation.images, "images"),
            (.audioMinutes, automation.audioMinutes, "minutes"),
            (.videoMinutes, automation.videoMinutes, "minutes"),
        ]
        var read: [Formula] = []
        for (meter, number, unit) in counts where !number.isDefault {
            let usage = builder.driver(number, of: owner)
            builder.add(charge(meter), for: usage, unit)
            read.append(usage)
        }
        guard case .custom(let fields) = automation.output,
            builder.mayExceed(fields, of: owner, Self.included), !read.isEmpty
        else { return }
        let more = builder.driver(fields, of: owner) - .constant(Self.included)
        let usage = Formula.sum(read) * .maximum([more, 0])
        builder.add(charge(.extraFields), for: usage, "fields")
    }

    private static let included = Quantity(30)

    private func charge(_ meter: MeterID) -> Charge {
        let offering: OfferingID =
            switch automation.output {
            case .standard: .standardAutomation
            case .custom: .customAutomation
            }
        let sku = SKU(platform: .bedrock, offering: offering, meter: meter, region: region)
        return Charge(sku, as: owner.prefix + meter.text, .retrieval, owner)
    }
}
