from __future__ import annotations

import pickle

from generator import pictures


def test_a_job_can_be_sent_to_another_process(catalog):
    jobs = pictures.jobs(catalog)
    assert jobs
    assert pickle.loads(pickle.dumps(jobs)) == jobs
