import Scenarios

/// A workload that the page prices without a question.
struct CalculatorCase {
    let id: String
    let title: String
    let summary: String
    let workload: CalculatorWorkload

    static let all = [
        CalculatorCase(
            id: "chat-answer",
            title: "Chat answer",
            summary: "100,000 requests a month of 1,500 tokens that are the same in every request, "
                + "500 of the conversation, and answers of 300.",
            workload: CalculatorWorkload(
                numbers: ["requests": "100000", "prefix": "1500", "input": "500", "output": "300"]
            )
        ),
        CalculatorCase(
            id: "document-summary",
            title: "Document summary",
            summary: "10,000 documents a month of 12,000 tokens, with instructions of 300 and "
                + "summaries of 800.",
            workload: CalculatorWorkload(
                numbers: ["requests": "10000", "prefix": "300", "input": "12000", "output": "800"]
            )
        ),
        CalculatorCase(
            id: "agent",
            title: "Agent with tools",
            summary: "5,000 runs a month of 8 model calls each. Every call sends instructions of "
                + "4,000 tokens, the question of 500 and all calls before it, of which each wrote "
                + "200 and got 800 back from a tool; the answer has 400.",
            workload: CalculatorWorkload(
                options: ["kind": CalculatorForm.agentKind],
                numbers: [
                    "requests": "5000", "prefix": "4000", "input": "500", "output": "400",
                    "steps": "8", "step_input": "800", "step_output": "200",
                ]
            )
        ),
        CalculatorCase(
            id: "answers-from-documents",
            title: "Answers from documents",
            summary: "50,000 questions a month of 60 tokens, with instructions of 1,200 and 6 "
                + "passages of 400 from 10,000 pages in OpenSearch Serverless, and answers of 500. "
                + "Embedding the documents once is not in the month.",
            workload: CalculatorWorkload(
                options: ["kind": "rag", "store": "opensearch-serverless"],
                numbers: [
                    "requests": "50000", "prefix": "1200", "input": "60", "output": "500",
                    "pages": "10000", "chunks": "6", "chunk_tokens": "400",
                ]
            )
        ),
    ]
}
