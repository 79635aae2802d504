export const templateTexts = {
  template: {
    title: '附表模板',
    hint: '已填好单位、阶段和截止日期，带下拉列表和填写示例；填好后整个文件上传即可。',
    phase: '填报阶段',
    one: '下载模板',
    all: '下载全部单位（ZIP）',
    forms: '含附表 {forms}。',
  },
};
