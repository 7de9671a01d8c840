import Diagnostics
import Pricing
import Quantities
import RateImport
import UsageImport

extension FuzzedParser {
    /// Logs and bills, of which a reader comes in pieces, and the lines of `price --jsonl`.
    static func usages(_ material: FuzzMaterial) -> [FuzzedParser] {
        let intake: @Sendable ([UInt8], DiagnosticLog) -> Bool = { bytes, log in
            var intake = UsageIntake(
                catalog: material.catalog,
                profiles: UsageProfiles([]),
                choices: UsageChoices(keepsPrincipal: true, tags: ["team"]),
                reporting: log
            )
            intake.begin("usage")
            for start in stride(from: 0, to: bytes.count, by: 97) {
                intake.take(Array(bytes[start..<min(start + 97, bytes.count)]))
            }
            intake.end()
            _ = intake.tables
            return true
        }
        return [
            FuzzedParser("log", "usage", read: intake),
            FuzzedParser("cloud-bill", "usage", read: intake),
            FuzzedParser("record", "record") { bytes, log in
                price(bytes, material, log)
                return true
            },
        ]
    }

    /// Prices a line, and compares what its two readers make of it.
    private static func price(_ line: [UInt8], _ material: FuzzMaterial, _ log: DiagnosticLog) {
        guard !line.contains(0x0A), let day = CalendarDate(parsing: "2026-11-20") else { return }
        var plain = PlainUsageLine()
        let isPlain = line.withUnsafeBufferPointer { plain.read($0) }
        do throws(UsageRecordFailure) {
            let record = try UsageRecordReader().record(in: line)
            var pricing = UsagePricing(catalog: material.catalog, asOf: day)
            _ = try? pricing.price(record.usage)
            if let place = plain.id, isPlain,
                record.id.map({ Array($0.utf8) }) != Array(line[place])
            {
                fatalError("record: the plain reader takes another id")
            }
        } catch  where error.summary.isEmpty {
            fatalError("record: nothing is said")
        } catch {}
    }
}
