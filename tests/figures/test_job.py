from __future__ import annotations

import pickle


def test_a_job_can_be_sent_to_another_process(jobs):
    assert jobs
    assert pickle.loads(pickle.dumps(jobs)) == jobs
