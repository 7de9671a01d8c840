import Catalog
import Diagnostics
import Quantities
import RateImport
import Scenarios
import UsageTables

/// A call in Bedrock's model invocation log.
struct LoggedCall {
    private let root: JSONNode

    init(_ root: JSONNode) { self.root = root }

    /// Adds the call; what is wrong with its record is reported.
    func read(at place: SourceRange, into reading: inout UsageReading) {
        let (record, hasAnswer): (UsageRecord, Bool)
        do throws(UsageRecordFailure) { (record, hasAnswer) = try self.record() } catch {
            return reading.log.error(
                error.code,
                error.summary,
                at: place,
                help: "the record is not as Bedrock writes it: copy the file again, or take the "
                    + "line out"
            )
        }
        guard record.failedCall == nil else {
            reading.counts.failedCalls += 1
            return
        }
        let usage = record.usage
        let stated = usage.day.map { CalendarMonth(containing: $0) }
        guard let month = reading.month(of: stated, at: place) else { return }
        let model = reading.models.model(named: usage.model)
        reading.note(model, at: place)
        var group = UsageGroup(month: month, source: .invocationLog)
        group.account = root["accountId"]?.text ?? ""
        group.region = usage.region ?? model.region
        group.platform = usage.platform
        group.model = model.name
        group.scope = usage.scope ?? model.scope
        group.tier = hasAnswer ? usage.tier : nil
        group.principal =
            reading.choices.keepsPrincipal ? root["identity"]?["arn"]?.text ?? "" : ""
        group.tags = tags(of: model, reading.tagNames)
        // Two counts may be of one meter: writes to the cache with and without a lifetime.
        let units = Dictionary(
            usage.counts.filter { $0.units > 0 }
                .map { ($0.meter(of: model.offering), $0.units) },
            uniquingKeysWith: +
        )
        let counts = units.sorted { $0.key.text < $1.key.text }
            .map { meter, units in
                UsageEntry.Count(
                    meter: meter,
                    unit: reading.unit(of: meter),
                    quantity: Quantity(units),
                    size: units
                )
            }
        reading.add(
            UsageEntry(group: group, day: usage.day, isRequest: true, counts: counts),
            at: place
        )
    }

    private func tags(of model: UsageModels.Model, _ names: UsageTagNames) -> UsageTags {
        var tags = names.values { root["requestMetadata"]?[$0]?.text }
        for tag in model.tags { tags[tag.name] = tag.value }
        return UsageTags(tags)
    }

    /// The record; one whose answer cannot be read by the counts outside of it alone.
    private func record() throws(UsageRecordFailure) -> (record: UsageRecord, hasAnswer: Bool) {
        let reader = UsageRecordReader()
        do throws(UsageRecordFailure) { return (try reader.record(root), true) } catch {
            if let rest = try? reader.record(root, readingAnswer: false) { return (rest, false) }
            guard let count = uncounted, let model = root["modelId"]?.text else { throw error }
            let usage = Usage(
                platform: .bedrock,
                model: model,
                region: root["region"]?.text.flatMap { Region(parsing: $0) },
                counts: [count],
                day: root["timestamp"]?.text
                    .flatMap { CalendarDate(parsing: String($0.prefix(10))) }
            )
            return (UsageRecord(id: nil, usage: usage), true)
        }
    }

    /// What a record without tokens is counted by: its images, or itself.
    private var uncounted: Usage.Count? {
        let (input, output) = (root["input"], root["output"])
        let tokens = [input?["inputTokenCount"], output?["outputTokenCount"]]
        guard tokens.allSatisfy({ $0 == nil || $0?.kind == .null || $0?.numberText == "0" }) else {
            return nil
        }
        guard let images = output?["outputImageCount"]?.numberText.flatMap({ Int($0) }), images > 0
        else { return Usage.Count("requests", 1) }
        return Usage.Count("output_images", images)
    }
}
