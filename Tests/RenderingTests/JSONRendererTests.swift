import Foundation
import Rendering
import ReportModel
import TestSupport
import Testing

@Suite("Data as JSON")
struct JSONRendererTests {
    @Test("the sample data is as it was read and accepted")
    func golden() throws {
        try expectGolden(JSONRenderer.render(try SamplePage.page().data), named: "sample.json")
    }

    @Test("another reader reads back what was written")
    func readsBack() throws {
        let text = JSONRenderer.render(try SamplePage.page().data)
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let members = try #require(object as? [String: Any])
        #expect(members["text"] as? String == SamplePage.hostile)
        let hidden = SamplePage.hidden + "\u{2028}\u{2029}\t\u{1F600}"
        #expect(members["hidden"] as? String == hidden)
        #expect(members["count"] as? Int == -3)
        #expect(members["money"] as? String == "1234.50")
        #expect(members["number"] as? String == "0.000000000000000001")
        #expect(members["day"] as? String == "2026-11-22")
        #expect(members["flags"] as? [Bool] == [true, false])
        #expect((members["empty"] as? [Any])?.count == 3)
    }

    @Test(
        "what JSON or JavaScript reads as mark-up is escaped",
        arguments: [
            ("\"", "\"\\\"\""), ("\\", "\"\\\\\""), ("\n", "\"\\n\""), ("\r", "\"\\r\""),
            ("\r\n", "\"\\r\\n\""), ("\t", "\"\\t\""), ("\u{0}", "\"\\u0000\""),
            ("\u{1F}", "\"\\u001f\""), ("\u{2028}", "\"\\u2028\""),
            ("\"\u{301}", "\"\\\"\u{301}\""),
            ("é", "\"é\""),
        ]
    )
    func escapes(text: String, json: String) {
        #expect(JSONRenderer.render(.text(text)) == json + "\n")
    }
}
