import Foundation
import Testing

/// What a reader of SARIF 2.1.0 finds, with the members that its schema requires.
struct SARIFResults {
    let rules: [String]
    let ruleNames: [String]
    let levels: [String: String]
    let messages: [String]
    let files: [String]

    init(_ text: String) throws {
        let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let document = try #require(parsed as? [String: Any])
        #expect(document["version"] as? String == "2.1.0")
        let runs = try #require(document["runs"] as? [[String: Any]])
        let run = try #require(runs.first)
        let tool = try #require(run["tool"] as? [String: Any])
        let driver = try #require(tool["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "Ratebook")
        let known = try #require(driver["rules"] as? [[String: Any]])
        let rules = try known.map { try #require($0["id"] as? String) }
        let results = try #require(run["results"] as? [[String: Any]])
        self.rules = rules
        ruleNames = try results.map { try #require($0["ruleId"] as? String) }
        messages = try results.map { result in
            let message = try #require(result["message"] as? [String: Any])
            return try #require(message["text"] as? String)
        }
        var levels: [String: String] = [:]
        for (name, result) in zip(ruleNames, results) {
            levels[name] = try #require(result["level"] as? String)
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index] == name)
        }
        self.levels = levels
        let prints = try results.map { result in
            let known = try #require(result["partialFingerprints"] as? [String: String])
            return try #require(known["primaryLocationLineHash"])
        }
        #expect(Set(prints).count == prints.count)
        #expect(prints.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{16}:\d+/) != nil })
        files = try results.map { result in
            let places = try #require(result["locations"] as? [[String: Any]])
            let place = try #require(places.first?["physicalLocation"] as? [String: Any])
            // GitHub shows a result without a region beside no line.
            let region = try #require(place["region"] as? [String: Any])
            let line = try #require(region["startLine"] as? Int)
            #expect(line > 0)
            if let start = region["startColumn"] as? Int {
                let end = try #require(region["endColumn"] as? Int)
                #expect(start > 0 && end > start)
            }
            let artifact = try #require(place["artifactLocation"] as? [String: Any])
            return try #require(artifact["uri"] as? String)
        }
    }
}
