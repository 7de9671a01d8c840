import Foundation
import Quantities
import Testing

/// What `ratebook estimate --json` prints.
struct EstimateJSON {
    let members: [String: Any]

    init(_ text: String) throws {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        members = try #require(value as? [String: Any])
    }

    func text(_ name: String) -> String? { members[name] as? String }

    func lines(_ name: String) -> [[String: Any]] { members[name] as? [[String: Any]] ?? [] }

    /// A member of a total, such as `unpriced_lines` of `monthly`.
    func member(_ name: String, of total: String) -> Any? {
        (members[total] as? [String: Any])?[name]
    }

    /// An amount of a total.
    func money(_ total: String, _ end: String) throws -> Money {
        try Money(parsing: try #require(member(end, of: total) as? String))
    }

    /// An amount of a line.
    func money(line: String, _ end: String) throws -> Money {
        let found = lines("lines").first { $0["id"] as? String == line }
        return try Money(parsing: try #require(found?[end] as? String))
    }
}
